package wuse.app.shelf;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import wuse.app.account.Journal;
import wuse.app.store.PackFiles;
import wuse.app.store.Store;
import wuse.grading.Round;

/** 批准: makes a version of a release, signs it and puts it on the shelf. */
final class Approval {
  private final Store store;
  private final Shelf shelf;
  private final Releases.SoFar base;
  private final Signer signer;
  private final ReleaseRows rows;
  private final TransactionTemplate transaction;

  Approval(Store store, Shelf shelf, Releases.SoFar base, Signer signer) {
    this.store = store;
    this.shelf = shelf;
    this.base = base;
    this.signer = signer;
    this.rows = new ReleaseRows(store);
    this.transaction = new TransactionTemplate(store.transactions());
  }

  synchronized Version of(Release release, Approvers.Authority by, Journal.Hand hand)
      throws Refused {
    Release.@Nullable Taken lift = lift(release, by);
    refuseStale(release);
    String text = manifest(release, by, lift).canonical();
    byte[] said = Manifest.bytes(text);
    Seal seal = signer.sign(said);
    Version version = new Version(release.no(), PackFiles.digest(said), release.from(), text, seal);
    Boolean stood =
        transaction.execute(
            status -> {
              boolean moved = rows.move(release, Release.State.APPROVED);
              if (moved) {
                rows.add(version);
                rows.note(release, Release.Step.APPROVE, by, hand, version.digest());
              }
              return moved;
            });
    if (!Boolean.TRUE.equals(stood)) {
      throw Refused.asked("release.raced", release.no());
    }
    return version;
  }

  /** The step over the brake, where one was taken; nobody answers for both. */
  private Release.@Nullable Taken lift(Release release, Approvers.Authority by) throws Refused {
    for (Release.Taken taken : rows.steps(release.no())) {
      if (taken.step() == Release.Step.LIFT) {
        Set<String> lifters = new Approvers.Authority(taken.person(), taken.standsFor()).both();
        if (lifters.stream().anyMatch(by.both()::contains)) {
          throw Refused.asked("release.sameLift", release.no(), taken.person());
        }
        return taken;
      }
    }
    return null;
  }

  private void refuseStale(Release release) throws Refused {
    LocalDate today = LocalDate.ofInstant(store.clock().instant(), Round.ZONE);
    if (release.from().isBefore(today)) {
      throw Refused.asked("release.past", release.from(), today);
    }
    shelf.last();
    if (!release.prior().equals(shelf.lastDigest())
        || !release.base().equals(base.now().digest())) {
      throw Refused.asked("release.stale", release.no());
    }
    if (!handedIn(release).digest().equals(release.files())) {
      throw Refused.broken("release.changed", release.no());
    }
  }

  private PackTree handedIn(Release release) {
    return PackTree.kept(store.packFiles(), release.files());
  }

  private Manifest manifest(Release release, Approvers.Authority by, Release.@Nullable Taken lift) {
    return new Manifest(
        Manifest.KIND,
        release.no(),
        release.prior(),
        release.from().toString(),
        release.files(),
        handedIn(release).digests(),
        release.base(),
        release.drafter(),
        release.submitter(),
        by.person(),
        by.standsFor(),
        store.clock().instant().toString(),
        release.note(),
        lift == null ? null : lift(lift),
        release.gates());
  }

  private static Manifest.Lift lift(Release.Taken taken) {
    return new Manifest.Lift(
        taken.person(), taken.standsFor(), taken.said(), taken.at().toString());
  }
}
