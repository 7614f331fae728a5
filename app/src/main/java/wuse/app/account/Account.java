package wuse.app.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 账号.
 *
 * @param name lower case
 * @param password as kept: the name of its hash and the hash
 * @param disabled nobody may sign in with it any more
 * @param lockedUntil no sign-in before then, after too many wrong passwords; null while none
 * @param stamp changes with password, roles and state
 */
public record Account(
    String name,
    String password,
    Set<Role> roles,
    boolean disabled,
    @Nullable Instant lockedUntil,
    int stamp,
    Instant created) {
  public Account {
    roles = Set.copyOf(roles);
  }

  /** Whether nobody may sign in for now. */
  public boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  @Override
  public String toString() {
    return "Account[" + name + "]";
  }
}
