package wuse.app.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wuse.app.preview.StoredUnits;
import wuse.app.store.Store;
import wuse.grading.PackOrder;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.preview.Effect;
import wuse.preview.Mover;
import wuse.preview.Population;
import wuse.preview.Preview;
import wuse.preview.Side;

/** 预演 on everybody whom the store knows, as known now. */
final class StoredPopulation implements Forecaster {
  private final Store store;

  StoredPopulation(Store store) {
    this.store = store;
  }

  @Override
  public Forecast of(Reading before, Reading after, LocalDate day) throws Refused {
    try {
      Side old = new Side(before);
      Population population =
          Population.of(StoredUnits.of(store, day, store.arrivals().settled(), before), day);
      boolean still = Preview.of(population, old, old).isStill();
      Preview preview = Preview.of(population, old, new Side(after));
      return new Forecast(figures(preview, still), movers(preview));
    } catch (PackOrder.Circle circle) {
      throw Refused.asked("preview.circle");
    } catch (Pack.NotInForce early) {
      throw Refused.asked("preview.early", early.path(), early.from(), day);
    }
  }

  private static Gates.Preview figures(Preview preview, boolean still) {
    List<Gates.Moves> moves =
        preview.effects().stream()
            .map(
                effect ->
                    new Gates.Moves(
                        effect.pack(), effect.compared(), effect.moved(), effect.worse()))
            .toList();
    return new Gates.Preview(preview.units(), preview.dataDigest(), still, moves);
  }

  private static Set<String> movers(Preview preview) {
    return preview.effects().stream()
        .map(Effect::movers)
        .flatMap(List::stream)
        .map(Mover::member)
        .map(member -> member.unit())
        .collect(Collectors.toSet());
  }
}
