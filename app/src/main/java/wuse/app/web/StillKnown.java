package wuse.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import wuse.app.account.Account;
import wuse.app.account.Accounts;

/** Ends sessions whose account was changed since: its password, its roles, its state. */
final class StillKnown extends OncePerRequestFilter {
  private final Accounts accounts;

  StillKnown(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null
        && signedIn.getPrincipal() instanceof Visitor visitor
        && !stands(visitor)) {
      SecurityContextHolder.clearContext();
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean stands(Visitor visitor) {
    return accounts
        .find(visitor.getUsername())
        .filter(account -> !account.disabled())
        .map(Account::stamp)
        .filter(stamp -> stamp == visitor.stamp())
        .isPresent();
  }
}
