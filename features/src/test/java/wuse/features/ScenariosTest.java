package wuse.features;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/**
 * Every scenario below features/, as auditors read it; reports in target/scenarios.html and
 * target/scenarios.ndjson.
 */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories({"生态码", "正面清单", "术语"})
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "wuse.app.scenario")
@ConfigurationParameter(
    key = PLUGIN_PROPERTY_NAME,
    value = "html:target/scenarios.html,message:target/scenarios.ndjson,junit:target/scenarios.xml")
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
@ConfigurationParameter(key = "cucumber.junit-platform.naming-strategy", value = "long")
class ScenariosTest {}
