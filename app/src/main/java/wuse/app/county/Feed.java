package wuse.app.county;

import java.util.Arrays;
import java.util.List;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Origin;
import wuse.facts.Withdrawal;
import wuse.facts.activity.AirAlert;
import wuse.facts.activity.CleanerAudit;
import wuse.facts.activity.ControlFacility;
import wuse.facts.activity.Drill;
import wuse.facts.activity.EmergencyPlan;
import wuse.facts.activity.FacilityRun;
import wuse.facts.activity.FalseStatement;
import wuse.facts.activity.FugitiveCheck;
import wuse.facts.activity.Hazard;
import wuse.facts.activity.PerformanceGrade;
import wuse.facts.activity.ProductionDay;
import wuse.facts.activity.RosterApplication;
import wuse.facts.activity.RosterConfirmation;
import wuse.facts.activity.SelectiveCondition;
import wuse.facts.activity.SelfCheck;
import wuse.facts.activity.SolidWasteCheck;
import wuse.facts.activity.TaxDeclaration;
import wuse.facts.activity.WasteDeclaration;
import wuse.facts.activity.WasteGenerated;
import wuse.facts.activity.WastePlan;
import wuse.facts.activity.WasteStorageCheck;
import wuse.facts.activity.WasteTransfer;
import wuse.facts.enforcement.CaseFiling;
import wuse.facts.enforcement.CaseTransfer;
import wuse.facts.enforcement.CoerciveMeasure;
import wuse.facts.enforcement.ColourConfirmation;
import wuse.facts.enforcement.Complaint;
import wuse.facts.enforcement.CorrectionOrder;
import wuse.facts.enforcement.Incident;
import wuse.facts.enforcement.Inspection;
import wuse.facts.enforcement.Penalty;
import wuse.facts.enforcement.Problem;
import wuse.facts.enforcement.RectificationTask;
import wuse.facts.enforcement.VetoRelease;
import wuse.facts.enforcement.Violation;
import wuse.facts.enterprise.LifeState;
import wuse.facts.enterprise.Listing;
import wuse.facts.enterprise.Responsibility;
import wuse.facts.enterprise.Training;
import wuse.facts.enterprise.UnitChange;
import wuse.facts.enterprise.UnitProfile;
import wuse.facts.monitoring.Alarm;
import wuse.facts.monitoring.AutoDevice;
import wuse.facts.monitoring.Calibration;
import wuse.facts.monitoring.Comparison;
import wuse.facts.monitoring.DataSuspicion;
import wuse.facts.monitoring.DeviceFault;
import wuse.facts.monitoring.Laboratory;
import wuse.facts.monitoring.MonitoredDay;
import wuse.facts.monitoring.MonitoringDone;
import wuse.facts.monitoring.MonitoringPlan;
import wuse.facts.monitoring.ParameterChange;
import wuse.facts.monitoring.PowerMismatch;
import wuse.facts.monitoring.SampleResult;
import wuse.facts.monitoring.StateMark;
import wuse.facts.permit.AbnormalState;
import wuse.facts.permit.Acceptance;
import wuse.facts.permit.AnnualEmission;
import wuse.facts.permit.Disclosure;
import wuse.facts.permit.EiaApproval;
import wuse.facts.permit.ExecutionReport;
import wuse.facts.permit.LedgerCheck;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.Permit;
import wuse.facts.permit.PermitChange;
import wuse.facts.permit.PermitCheck;
import wuse.facts.permit.PermittedAmount;
import wuse.facts.permit.PermittedLimit;
import wuse.facts.permit.Production;
import wuse.facts.permit.PublicationCheck;
import wuse.facts.permit.ReapplyTrigger;
import wuse.facts.permit.Registration;
import wuse.facts.permit.RenewalFiling;

/** 数据来处: the platforms from which the county's facts come, and the kinds that each vouches for. */
enum Feed {
  REGISTER("企业名录", UnitProfile.class, LifeState.class, UnitChange.class, Listing.class),
  PERMITS(
      "许可平台",
      Permit.class,
      RenewalFiling.class,
      Registration.class,
      Outlet.class,
      PermittedLimit.class,
      PermittedAmount.class,
      PermitChange.class,
      ReapplyTrigger.class,
      ExecutionReport.class,
      AnnualEmission.class,
      Disclosure.class),
  PROJECTS("环评与验收", EiaApproval.class, Acceptance.class),
  CHECKS(
      "依证核查",
      PermitCheck.class,
      LedgerCheck.class,
      PublicationCheck.class,
      AbnormalState.class,
      Production.class,
      Responsibility.class,
      Training.class),
  MONITORING(
      "监测平台",
      MonitoringPlan.class,
      MonitoringDone.class,
      Laboratory.class,
      SampleResult.class,
      AutoDevice.class,
      MonitoredDay.class,
      DeviceFault.class,
      StateMark.class,
      Calibration.class,
      Comparison.class,
      DataSuspicion.class,
      ParameterChange.class,
      Alarm.class),
  POWER("用电监控", PowerMismatch.class, ProductionDay.class),
  INSPECTIONS("执法检查", Inspection.class, Problem.class, CorrectionOrder.class),
  TASKS("整改闭环", RectificationTask.class),
  CASES(
      "案件系统",
      Violation.class,
      Penalty.class,
      CoerciveMeasure.class,
      CaseTransfer.class,
      CaseFiling.class,
      VetoRelease.class,
      ColourConfirmation.class),
  COMPLAINTS("信访平台", Complaint.class),
  EMERGENCIES(
      "应急管理", EmergencyPlan.class, Drill.class, Hazard.class, Incident.class, AirAlert.class),
  WASTE(
      "固废平台",
      WasteGenerated.class,
      WastePlan.class,
      WasteDeclaration.class,
      WasteStorageCheck.class,
      WasteTransfer.class,
      SolidWasteCheck.class),
  FACILITIES("治污设施", ControlFacility.class, FacilityRun.class, FugitiveCheck.class),
  TAXES("税务交换", TaxDeclaration.class, CleanerAudit.class),
  SELF_CHECKS("企业自检", SelfCheck.class),
  LISTS(
      "名单管理",
      RosterApplication.class,
      RosterConfirmation.class,
      SelectiveCondition.class,
      FalseStatement.class,
      PerformanceGrade.class,
      Withdrawal.class);

  private final Origin origin;
  private final List<FactKind<?>> kinds;

  Feed(String zh, Class<?>... kinds) {
    this.origin = new Origin(County.SOURCE, zh);
    this.kinds =
        Arrays.stream(kinds)
            .<FactKind<?>>map(each -> FactKind.of(each.asSubclass(Fact.class)))
            .toList();
  }

  Origin origin() {
    return origin;
  }

  List<FactKind<?>> kinds() {
    return kinds;
  }
}
