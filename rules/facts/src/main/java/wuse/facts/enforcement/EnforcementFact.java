package wuse.facts.enforcement;

import wuse.facts.Fact;

/** What is known from supervision: checks, findings, orders, penalties. */
public sealed interface EnforcementFact extends Fact
    permits Inspection,
        Problem,
        Violation,
        Penalty,
        CoerciveMeasure,
        CaseTransfer,
        CaseFiling,
        CorrectionOrder,
        RectificationTask,
        Complaint,
        Incident,
        VetoRelease,
        ColourConfirmation {}
