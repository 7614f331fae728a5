package wuse.facts.activity;

import wuse.facts.Fact;

/** What is known of an enterprise's plans, waste, facilities and declarations. */
public sealed interface ActivityFact extends Fact
    permits EmergencyPlan,
        Drill,
        Hazard,
        WasteGenerated,
        WastePlan,
        WasteDeclaration,
        WasteStorageCheck,
        WasteTransfer,
        SolidWasteCheck,
        ControlFacility,
        FacilityRun,
        FugitiveCheck,
        AirAlert,
        ProductionDay,
        CleanerAudit,
        TaxDeclaration,
        SelfCheck,
        RosterApplication,
        RosterConfirmation,
        SelectiveCondition,
        FalseStatement,
        PerformanceGrade {}
