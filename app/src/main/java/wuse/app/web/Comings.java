package wuse.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import wuse.app.account.Accounts;
import wuse.app.account.Entry;
import wuse.app.account.Journal;

/** Writes down who comes, who goes and who is refused, and says no more of it than is wise. */
@Component
final class Comings {
  private final Accounts accounts;

  Comings(Accounts accounts) {
    this.accounts = accounts;
  }

  AuthenticationSuccessHandler signedIn() {
    // to the page that was asked for first, which is one of ours; never to an address that a
    // parameter names
    SavedRequestAwareAuthenticationSuccessHandler onwards =
        new SavedRequestAwareAuthenticationSuccessHandler();
    onwards.setDefaultTargetUrl("/");
    return (request, response, authentication) -> {
      accounts.signedIn(authentication.getName(), request.getRemoteAddr());
      onwards.onAuthenticationSuccess(request, response, authentication);
    };
  }

  AuthenticationFailureHandler refused() {
    return (request, response, failure) -> {
      String name = Objects.requireNonNullElse(request.getParameter("username"), "");
      boolean wrong = failure instanceof BadCredentialsException;
      accounts.refused(name, wrong, reason(failure), request.getRemoteAddr());
      // one answer for all of it, so that names cannot be tried out
      response.sendRedirect(request.getContextPath() + "/login?refused");
    };
  }

  private static String reason(AuthenticationException failure) {
    return failure instanceof LockedException
        ? "locked"
        : failure instanceof DisabledException ? "disabled" : "name or password";
  }

  LogoutHandler leaving() {
    return (request, response, authentication) -> {
      if (authentication != null) {
        accounts
            .journal()
            .add(hand(request, authentication.getName()), Entry.What.SIGNED_OUT, "", "");
      }
    };
  }

  AccessDeniedHandler denied() {
    return (request, response, denied) -> {
      boolean forged = denied instanceof CsrfException;
      if (!forged && !Gate.stands(request.getServletPath())) {
        response.sendError(HttpStatus.NOT_FOUND.value());
        return;
      }
      Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
      String who = signedIn == null ? "" : signedIn.getName();
      String why = forged ? " (CSRF)" : "";
      accounts
          .journal()
          .add(
              hand(request, who),
              Entry.What.DENIED,
              "",
              request.getMethod() + " " + request.getRequestURI() + why);
      response.sendError(HttpStatus.FORBIDDEN.value());
    };
  }

  /** A list that is turned over after the session has ended: the whole page goes to the login. */
  static void reload(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException ended)
      throws IOException {
    response.setHeader("HX-Refresh", "true");
    response.sendError(HttpStatus.UNAUTHORIZED.value());
  }

  static boolean isPartOfAPage(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  private static Journal.Hand hand(HttpServletRequest request, String who) {
    return new Journal.Hand(who, request.getRemoteAddr());
  }
}
