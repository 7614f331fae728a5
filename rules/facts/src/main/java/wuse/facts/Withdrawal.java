package wuse.facts;

import wuse.facts.UnfitFact.Reason;

/**
 * 撤回: takes away what is known under a kind and key of the same unit, as if it had never been, from
 * the moment this is recorded. A withdrawal is a fact of its own and may itself be withdrawn.
 *
 * @param factKind Chinese name of the kind (the record's name is accepted and translated); an
 *     unknown one is refused
 * @param factKey natural key of what is taken away
 * @param because the reason, for the record
 */
@Zh("撤回")
public record Withdrawal(
    Known known, @Zh("事实类型") String factKind, @Zh("自然键") String factKey, @Zh("理由") String because)
    implements Fact {
  public Withdrawal {
    Fit.given("已知", known);
    factKind = kindNamed(Fit.text("事实类型", factKind)).zh();
    factKey = Fit.text("自然键", factKey);
    because = Fit.text("理由", because);
  }

  /** What kind is taken away. */
  public FactKind<?> target() {
    return kindNamed(factKind);
  }

  private static FactKind<?> kindNamed(String name) {
    return FactKind.named(name)
        .orElseThrow(
            () ->
                new UnfitFact(
                    "事实类型",
                    name,
                    Reason.NOT_IN_LIST,
                    FactKind.all().stream().map(FactKind::zh).toList()));
  }
}
