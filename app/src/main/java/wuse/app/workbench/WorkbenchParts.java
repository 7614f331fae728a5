package wuse.app.workbench;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What the workbench is made of; the site around it brings store, reader and desk. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class WorkbenchParts {}
