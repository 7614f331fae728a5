package wuse.app.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;
import wuse.facts.FactKind;
import wuse.facts.ManagementCategory;
import wuse.facts.Region;
import wuse.facts.enterprise.UnitProfile;
import wuse.facts.permit.Permit;
import wuse.facts.permit.Registration;

/**
 * What lists show of a unit, by its latest profile and, where that says no 管理类别, its permit.
 *
 * @param name the id where no profile names it
 * @param region GB/T 2260; empty where none says it
 */
public record UnitCard(
    String name,
    String region,
    @Nullable String credit,
    @Nullable String industry,
    @Nullable String category) {

  /** By all that the dossier knows. */
  public static UnitCard of(Dossier dossier) {
    UnitProfile latest = null;
    for (UnitProfile profile : dossier.facts(FactKind.of(UnitProfile.class))) {
      latest = profile;
    }
    String name = dossier.name(LocalDate.MAX);
    ManagementCategory category = category(dossier, latest);
    return new UnitCard(
        name == null ? dossier.unit().text() : name,
        region(dossier),
        latest == null || latest.creditCode() == null ? null : latest.creditCode().text(),
        latest == null || latest.industry() == null ? null : latest.industry().text(),
        category == null ? null : category.zh());
  }

  /** Of the latest profile that says it; empty where none does. */
  static String region(Dossier dossier) {
    String region = "";
    for (UnitProfile profile : dossier.facts(FactKind.of(UnitProfile.class))) {
      Region said = profile.region();
      region = said == null ? region : said.text();
    }
    return region;
  }

  private static @Nullable ManagementCategory category(
      Dossier dossier, @Nullable UnitProfile profile) {
    if (profile != null && profile.category() != null) {
      return profile.category();
    }
    ManagementCategory category = null;
    for (Permit permit : dossier.facts(FactKind.of(Permit.class))) {
      category = permit.category();
    }
    boolean registered = !dossier.facts(FactKind.of(Registration.class)).isEmpty();
    return category == null && registered ? ManagementCategory.REGISTERED : category;
  }
}
