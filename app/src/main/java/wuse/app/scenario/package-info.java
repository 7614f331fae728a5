/**
 * 场景: the generic sentences in which auditors and policy staff write scenarios, and how they are
 * run; a new scenario needs no Java. The only package that knows Cucumber.
 */
@NullMarked
package wuse.app.scenario;

import org.jspecify.annotations.NullMarked;
