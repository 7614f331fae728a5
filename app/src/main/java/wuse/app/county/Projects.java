package wuse.app.county;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.permit.Acceptance;
import wuse.facts.permit.EiaApproval;

/** 环评与验收: the papers of what was built. */
final class Projects implements Chapter {
  private static final int CURED_AFTER = 300;

  @Override
  public void write(Book book) {
    if (book.site().unknown()) {
      return;
    }
    Page page = book.page(Feed.PROJECTS, "环评");
    int projects = page.site().permitted() ? page.between(1, 3) : 1;
    for (int i = 0; i < projects; i++) {
      String name = page.site().trade().noun() + (i == 0 ? "项目" : "技改项目之" + i);
      project(page, name, i == 0);
    }
  }

  private static void project(Page page, String name, boolean first) {
    int ago = first ? page.site().since() - 30 : page.between(200, page.site().since() - 100);
    EiaApproval.Status status = status(page, first);
    boolean approved = status == EiaApproval.Status.APPROVED;
    @Nullable BigDecimal done = approved && !page.chance(0.05) ? Figure.kept(page, 0.06) : null;
    page.add(
        new EiaApproval(
            page.known(Voice.DOCUMENT, name, ago),
            name,
            status,
            approved ? "虚环建〔" + page.day(ago).getYear() + "〕" + page.below(900) : null,
            approved ? page.day(ago) : null,
            done));
    acceptance(page, name, ago - 30, first, approved);
  }

  private static EiaApproval.Status status(Page page, boolean first) {
    if (first && page.site().breached(Offence.UNAPPROVED, CURED_AFTER)) {
      return EiaApproval.Status.BUILT_UNAPPROVED;
    }
    if (page.site().permitted()) {
      boolean changed = page.slips(0.001);
      return changed ? EiaApproval.Status.CHANGE_UNAPPROVED : EiaApproval.Status.APPROVED;
    }
    int lots = page.below(100);
    return lots < 55
        ? EiaApproval.Status.FILED
        : lots < 80 ? EiaApproval.Status.APPROVED : EiaApproval.Status.NOT_NEEDED;
  }

  private static void acceptance(Page page, String name, int ago, boolean first, boolean approved) {
    boolean run =
        first && page.site().breached(Offence.UNACCEPTED, CURED_AFTER) || page.slips(0.002);
    Acceptance.Status status =
        run
            ? Acceptance.Status.RUN_UNACCEPTED
            : !approved
                ? Acceptance.Status.NOT_NEEDED
                : ago < 120 ? Acceptance.Status.IN_TRIAL : Acceptance.Status.ACCEPTED;
    boolean accepted = status == Acceptance.Status.ACCEPTED;
    page.add(
        new Acceptance(
            page.known(Voice.OFFICE, name, ago), name, status, accepted ? page.day(ago) : null));
  }
}
