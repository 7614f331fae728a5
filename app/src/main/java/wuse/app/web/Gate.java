package wuse.app.web;

import static wuse.app.account.Role.ADMIN;
import static wuse.app.account.Role.APPROVER;
import static wuse.app.account.Role.AUDITOR;
import static wuse.app.account.Role.OPERATOR;
import static wuse.app.account.Role.POLICY;
import static wuse.app.account.Role.VIEWER;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.AntPathMatcher;
import wuse.app.account.Role;

/**
 * 门: which addresses are open to which roles. Addresses that stand at no gate are closed to all.
 *
 * @param address as in {@code /units/*}
 * @param roles who may enter; empty where anybody may, signed in or not
 * @param deputies whether whoever is an approver's deputy today may enter too, whatever the role
 */
record Gate(String address, Set<Role> roles, boolean deputies) {
  /** Below it releases are approved, let pass and returned. */
  static final String REVIEW = "/workbench/review/";

  private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
  private static final Set<Role> READERS = EnumSet.of(VIEWER, POLICY, APPROVER, OPERATOR, AUDITOR);

  /** Who reads policies that are being made: nobody else has to know of them yet. */
  private static final Set<Role> WORKBENCH = EnumSet.of(POLICY, APPROVER, AUDITOR);

  /** The first that fits counts. */
  static final List<Gate> ALL =
      List.of(
          open("/login"),
          open("/health"),
          open("/assets/**"),
          open("/webjars/**"),
          new Gate("/", EVERYBODY),
          new Gate("/nights", READERS),
          new Gate("/nights/**", READERS),
          new Gate("/units", READERS),
          new Gate("/units.csv", READERS),
          new Gate("/units/*", READERS),
          new Gate("/whitelist", READERS),
          new Gate("/quarantine", EnumSet.of(OPERATOR, AUDITOR)),
          new Gate("/workbench", WORKBENCH),
          new Gate("/workbench/edit/**", EnumSet.of(POLICY)),
          new Gate(REVIEW + "**", EnumSet.of(APPROVER), true),
          new Gate("/workbench/releases/**", WORKBENCH, true),
          new Gate("/workbench/preview/**", WORKBENCH, true),
          new Gate("/workbench/**", WORKBENCH),
          new Gate("/journal", EnumSet.of(AUDITOR, ADMIN)));

  Gate {
    roles = Set.copyOf(roles);
  }

  private Gate(String address, Set<Role> roles) {
    this(address, roles, false);
  }

  private static Gate open(String address) {
    return new Gate(address, Set.of());
  }

  boolean isOpen() {
    return roles.isEmpty();
  }

  /** As Spring Security knows them. */
  String[] authorities() {
    return roles.stream().map(Role::name).toArray(String[]::new);
  }

  /** Whether somebody with these roles gets to an address. */
  static boolean lets(Set<Role> roles, String address) {
    return at(address)
        .map(gate -> gate.isOpen() || gate.roles().stream().anyMatch(roles::contains))
        .orElse(false);
  }

  /** Whether an address stands at a gate at all. */
  static boolean stands(String address) {
    return at(address).isPresent();
  }

  private static Optional<Gate> at(String address) {
    AntPathMatcher paths = new AntPathMatcher();
    return ALL.stream().filter(gate -> paths.match(gate.address(), address)).findFirst();
  }
}
