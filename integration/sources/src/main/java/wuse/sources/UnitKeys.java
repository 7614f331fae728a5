package wuse.sources;

import org.jspecify.annotations.Nullable;
import wuse.facts.enterprise.CreditCode;
import wuse.facts.permit.PermitNumber;

/**
 * By what a row says whose it is; what it does not say is null.
 *
 * @param code our own identifier of the unit, or the one of its register (污染源编码)
 * @param permit number of its permit or registration: names one site
 * @param credit code of the legal person: may have several sites
 * @param name of the unit or of its legal person
 */
public record UnitKeys(
    @Nullable String code,
    @Nullable PermitNumber permit,
    @Nullable CreditCode credit,
    @Nullable String name) {}
