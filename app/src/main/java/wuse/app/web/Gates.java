package wuse.app.web;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import wuse.app.account.Accounts;
import wuse.app.account.Passwords;
import wuse.app.shelf.Desk;

/** Who gets in, how, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class Gates {
  /** No script but our own files, nothing from elsewhere, no frame around us. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http, Known known, Comings comings, Accounts accounts, Desk desk) {
    DaoAuthenticationProvider signIn = new DaoAuthenticationProvider(known);
    signIn.setPasswordEncoder(Passwords.encoder());
    return http.authenticationProvider(signIn)
        .authorizeHttpRequests(requests -> guard(requests, desk))
        .formLogin(
            form ->
                form.loginPage("/login")
                    .successHandler(comings.signedIn())
                    .failureHandler(comings.refused()))
        .logout(out -> out.addLogoutHandler(comings.leaving()).logoutSuccessUrl("/login?out"))
        .exceptionHandling(
            refused ->
                refused
                    .accessDeniedHandler(comings.denied())
                    .defaultAuthenticationEntryPointFor(Comings::reload, Comings::isPartOfAPage))
        .addFilterBefore(new StillKnown(accounts), AnonymousAuthenticationFilter.class)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                    .frameOptions(frames -> frames.deny())
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  private static void guard(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      Desk desk) {
    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
    for (Gate gate : Gate.ALL) {
      if (gate.isOpen()) {
        requests.requestMatchers(gate.address()).permitAll();
      } else if (gate.deputies()) {
        requests.requestMatchers(gate.address()).access(orDeputies(gate, desk));
      } else {
        requests.requestMatchers(gate.address()).hasAnyAuthority(gate.authorities());
      }
    }
    requests.anyRequest().denyAll();
  }

  /** Asked anew each time: a deputy's last day ends at midnight, not with the session. */
  private static AuthorizationManager<RequestAuthorizationContext> orDeputies(
      Gate gate, Desk desk) {
    AuthorizationManager<RequestAuthorizationContext> deputies =
        (who, context) -> new AuthorizationDecision(isDeputy(who.get(), desk));
    return AuthorizationManagers.anyOf(
        AuthorityAuthorizationManager.hasAnyAuthority(gate.authorities()), deputies);
  }

  private static boolean isDeputy(@Nullable Authentication who, Desk desk) {
    return who != null && who.isAuthenticated() && desk.isDeputy(who.getName());
  }
}
