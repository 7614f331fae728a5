package wuse.app.web;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import wuse.app.account.Accounts;
import wuse.app.store.Store;
import wuse.app.workbench.WorkbenchParts;

/**
 * What the site is made of. Each part of Spring Boot is named: nothing that joins the class path
 * starts by itself, no second pool, no batch, no route.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import(WorkbenchParts.class)
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  LifecycleAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class
})
class SiteParts {

  @Bean
  Accounts accounts(Store store) {
    return new Accounts(store);
  }

  /** Ours first; then the sentences that the report and the command line have said already. */
  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource sentences = new ResourceBundleMessageSource();
    sentences.setBasenames(
        "wuse/app/web/site",
        "wuse/app/workbench/workbench",
        "wuse/app/report/report",
        "wuse/app/cli/cli");
    sentences.setDefaultEncoding("UTF-8");
    sentences.setFallbackToSystemLocale(false);
    sentences.setAlwaysUseMessageFormat(true);
    return sentences;
  }
}
