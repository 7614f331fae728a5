package wuse.app.shelf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wuse.app.account.Account;
import wuse.app.account.Accounts;
import wuse.app.account.Role;

/** Who may let a release pass: approvers and their deputies, but for those whom it concerns. */
final class Approvers {
  private final Accounts accounts;
  private final Deputies deputies;
  private final Interests interests;

  Approvers(Accounts accounts, Deputies deputies, Interests interests) {
    this.accounts = accounts;
    this.deputies = deputies;
    this.interests = interests;
  }

  /**
   * @param standsFor the approver in whose place; empty where by an own right
   */
  record Authority(String person, String standsFor) {
    static Authority own(String person) {
      return new Authority(person, "");
    }

    Set<String> both() {
      return standsFor.isEmpty() ? Set.of(person) : Set.of(person, standsFor);
    }
  }

  /**
   * By what right a person may approve, lift or return a release on a day.
   *
   * @throws Refused where by none
   */
  Authority authority(String person, Release release, LocalDate today) throws Refused {
    refuseConcerned(person, release);
    if (isApprover(person)) {
      return Authority.own(person);
    }
    List<Deputies.Named> named = deputies.of(person);
    List<Refused> why = new ArrayList<>();
    for (Deputies.Named deputy : named) {
      Optional<Refused> refused = refused(deputy, release, today);
      if (refused.isEmpty()) {
        return new Authority(person, deputy.approver());
      }
      why.add(refused.get());
    }
    throw why.isEmpty() ? Refused.asked("release.noApprover", person) : why.get(0);
  }

  private Optional<Refused> refused(Deputies.Named deputy, Release release, LocalDate today) {
    if (deputy.until().isBefore(today)) {
      return Optional.of(
          Refused.asked(
              "deputy.expired", deputy.deputy(), deputy.approver(), deputy.until(), today));
    }
    if (!isApprover(deputy.approver())) {
      return Optional.of(Refused.asked("deputy.ofNobody", deputy.approver()));
    }
    try {
      // what the approver may not do the deputy may not do in the same name
      refuseConcerned(deputy.approver(), release);
      return Optional.empty();
    } catch (Refused concerned) {
      return Optional.of(concerned);
    }
  }

  private void refuseConcerned(String person, Release release) throws Refused {
    if (person.equals(release.drafter()) || person.equals(release.submitter())) {
      throw Refused.asked("release.own", release.no(), person);
    }
    Optional<Interests.Declared> interest = interests.in(person, release);
    if (interest.isPresent()) {
      Interests.Declared declared = interest.get();
      throw Refused.asked("release.interest", person, declared.subject(), declared.because());
    }
  }

  private boolean isApprover(String person) {
    return accounts
        .find(person)
        .filter(account -> !account.disabled())
        .map(Account::roles)
        .filter(roles -> roles.contains(Role.APPROVER))
        .isPresent();
  }
}
