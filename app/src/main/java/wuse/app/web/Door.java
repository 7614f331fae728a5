package wuse.app.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import wuse.app.account.Role;

/**
 * 门: which addresses are open to which roles. Addresses that stand on no door are closed to all.
 *
 * @param address as in {@code /units/**}
 * @param roles who may enter; empty where anybody may, signed in or not
 */
record Door(String address, Set<Role> roles) {
  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

  /** The first that fits counts. */
  static final List<Door> ALL =
      List.of(
          open("/login"),
          open("/health"),
          open("/assets/**"),
          open("/webjars/**"),
          new Door("/", EVERYBODY));

  Door {
    roles = Set.copyOf(roles);
  }

  private static Door open(String address) {
    return new Door(address, Set.of());
  }

  boolean isOpen() {
    return roles.isEmpty();
  }

  /** As Spring Security knows them. */
  String[] authorities() {
    return roles.stream().map(Role::name).toArray(String[]::new);
  }
}
