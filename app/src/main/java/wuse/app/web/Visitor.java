package wuse.app.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import wuse.app.account.Account;
import wuse.app.account.Role;

/** An account as Spring Security asks for it. */
final class Visitor implements UserDetails {
  private static final long serialVersionUID = 1L;

  private final transient Account account;
  private final boolean locked;

  Visitor(Account account, boolean locked) {
    this.account = account;
    this.locked = locked;
  }

  /** Changes with password, roles and state. */
  int stamp() {
    return account.stamp();
  }

  Set<Role> roles() {
    return account.roles();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.copyOf(
        account.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList());
  }

  @Override
  public String getPassword() {
    return account.password();
  }

  @Override
  public String getUsername() {
    return account.name();
  }

  @Override
  public boolean isAccountNonLocked() {
    return !locked;
  }

  @Override
  public boolean isEnabled() {
    return !account.disabled();
  }
}
