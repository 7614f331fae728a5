package wuse.app.county;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.facts.permit.Acceptance;
import wuse.facts.permit.EiaApproval;

/** 环评与验收: the papers of what was built. */
final class Projects implements Chapter {
  private static final int CURED_AFTER = 300;

  @Override
  public void write(Site site, Book book) {
    if (site.unknown()) {
      return;
    }
    Lot lot = site.lot("环评");
    int projects = site.permitted() ? lot.between(1, 3) : 1;
    for (int i = 0; i < projects; i++) {
      String name = site.trade().noun() + (i == 0 ? "项目" : "技改项目之" + i);
      project(site, book, lot, name, i == 0);
    }
  }

  private static void project(Site site, Book book, Lot lot, String name, boolean first) {
    Book.Page page = book.page(Feed.PROJECTS);
    int ago = first ? site.since() - 30 : lot.between(200, site.since() - 100);
    EiaApproval.Status status = status(site, lot, first);
    boolean approved = status == EiaApproval.Status.APPROVED;
    @Nullable BigDecimal done = approved && !lot.chance(0.05) ? Figure.kept(site, lot, 0.06) : null;
    book.add(
        new EiaApproval(
            page.known(Voice.DOCUMENT, name, ago),
            name,
            status,
            approved ? "虚环建〔" + site.almanac().ago(ago).getYear() + "〕" + lot.below(900) : null,
            approved ? site.almanac().ago(ago) : null,
            done));
    acceptance(site, book, page, lot, name, ago - 30, first, approved);
  }

  private static EiaApproval.Status status(Site site, Lot lot, boolean first) {
    if (first && open(site, Offence.UNAPPROVED)) {
      return EiaApproval.Status.BUILT_UNAPPROVED;
    }
    if (site.permitted()) {
      boolean changed = site.slips(lot, 0.001);
      return changed ? EiaApproval.Status.CHANGE_UNAPPROVED : EiaApproval.Status.APPROVED;
    }
    int lots = lot.below(100);
    return lots < 55
        ? EiaApproval.Status.FILED
        : lots < 80 ? EiaApproval.Status.APPROVED : EiaApproval.Status.NOT_NEEDED;
  }

  private static void acceptance(
      Site site,
      Book book,
      Book.Page page,
      Lot lot,
      String name,
      int ago,
      boolean first,
      boolean approved) {
    boolean run = first && open(site, Offence.UNACCEPTED) || site.slips(lot, 0.002);
    Acceptance.Status status =
        run
            ? Acceptance.Status.RUN_UNACCEPTED
            : !approved
                ? Acceptance.Status.NOT_NEEDED
                : ago < 120 ? Acceptance.Status.IN_TRIAL : Acceptance.Status.ACCEPTED;
    boolean accepted = status == Acceptance.Status.ACCEPTED;
    book.add(
        new Acceptance(
            page.known(Voice.OFFICE, name, ago),
            name,
            status,
            accepted ? site.almanac().ago(ago) : null));
  }

  private static boolean open(Site site, Offence offence) {
    Optional<Breach> latest =
        site.course().breaches().stream().filter(each -> each.offence() == offence).findFirst();
    return latest.isPresent() && latest.get().ago() < CURED_AFTER;
  }
}
