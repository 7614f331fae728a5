package wuse.app.web;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import wuse.app.account.Accounts;
import wuse.app.store.Store;

/** Finds the account of somebody who wants to sign in. */
@Component
final class Known implements UserDetailsService {
  private final Accounts accounts;
  private final Store store;

  Known(Accounts accounts, Store store) {
    this.accounts = accounts;
    this.store = store;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return accounts
        .find(name)
        .map(account -> new Visitor(account, account.lockedAt(store.clock().instant())))
        .orElseThrow(() -> new UsernameNotFoundException(name));
  }
}
