package wuse.app.county;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.ManagementCategory;
import wuse.facts.enforcement.CaseTransfer;
import wuse.facts.enforcement.Violation;

/** 违法行为: what units are caught at, and what it brings them. */
enum Offence {
  EXCEEDING("超过许可排放浓度排放污染物", "超标排放", new Fines(100, 400), new Often(30, 26, 6)),
  FACILITIES("治污设施未保持正常运行", "治污设施", new Fines(30, 200), new Often(14, 14, 18)),
  WASTE_STORAGE("未按规定贮存危险废物", "危废管理", new Fines(100, 250), new Often(12, 14, 12)),
  PAPERS("未按规定提交执行报告、记录台账", "台账与报告", new Fines(5, 30), new Often(14, 14, 0)),
  UNACCEPTED("需要配套的环保设施未经验收即投入生产", "环评与验收", new Fines(200, 600), new Often(4, 6, 8)),
  UNAPPROVED("环评文件未经批准擅自开工建设", "环评与验收", new Fines(10, 80), new Often(3, 3, 5)),
  UNREGISTERED("未按规定填报排污登记表", "排污登记", new Fines(4, 20), new Often(0, 0, 12)),
  FUGITIVE("未落实无组织排放控制措施", "无组织排放", new Fines(20, 100), new Often(8, 10, 18)),
  NOISE("厂界噪声超标", "噪声", new Fines(10, 30), new Often(2, 3, 9)),
  SPECIAL_PERIOD("未执行重污染天气应急减排措施", "应急减排", new Fines(20, 100), new Often(9, 9, 1)),
  EVASION("通过暗管排放水污染物", "逃避监管", new Fines(200, 800), new Often(3, 3, 2)),
  FALSIFICATION("篡改自动监测数据", "监测数据", new Fines(200, 1000), new Often(4, 4, 0)),
  OBSTRUCTION("拒绝、阻挠现场检查", "阻挠检查", new Fines(20, 150), new Often(1, 2, 2)),
  DUMPING("将危险废物交由无证单位处置", "危废处置", new Fines(600, 1200), new Often(2, 3, 3)),
  NO_PERMIT("许可证有效期届满未延续继续排污", "持证排污", new Fines(200, 600), new Often(6, 8, 0));

  private final String says;
  private final String category;
  private final Fines fines;
  private final Often often;

  Offence(String says, String category, Fines fines, Often often) {
    this.says = says;
    this.category = category;
    this.fines = fines;
    this.often = often;
  }

  /** Usual fines, in 1,000 yuan. */
  private record Fines(int least, int most) {}

  /** How many lots it has in each management category. */
  private record Often(int key, int simplified, int registered) {
    int in(ManagementCategory category) {
      return switch (category) {
        case KEY -> key;
        case SIMPLIFIED -> simplified;
        case REGISTERED -> registered;
      };
    }
  }

  String says() {
    return says;
  }

  /** 问题类别. */
  String category() {
    return category;
  }

  /** A fine in yuan. */
  int fine(Lot lot) {
    return lot.between(fines.least(), fines.most()) * 1_000;
  }

  /** Decided by a document of its own, and how. */
  Violation.@Nullable Type violation() {
    return switch (this) {
      case SPECIAL_PERIOD -> Violation.Type.SPECIAL_PERIOD;
      case EVASION -> Violation.Type.EVASION;
      case FALSIFICATION -> Violation.Type.FALSIFICATION;
      case OBSTRUCTION -> Violation.Type.OBSTRUCTION;
      case DUMPING -> Violation.Type.ILLEGAL_DISPOSAL;
      default -> null;
    };
  }

  /** What it is handed to the police for, if it is. */
  CaseTransfer.@Nullable Type transfer() {
    return switch (this) {
      case EVASION, FALSIFICATION -> CaseTransfer.Type.DETENTION;
      case DUMPING -> CaseTransfer.Type.CRIME;
      default -> null;
    };
  }

  /** How often it brings a measure that forces compliance. */
  double coerced() {
    return switch (this) {
      case EVASION, DUMPING, NO_PERMIT -> 0.5;
      case EXCEEDING, FACILITIES -> 0.15;
      default -> 0.02;
    };
  }

  /**
   * What a unit has that it can offend with.
   *
   * @param monitored devices watch it
   * @param wasteful it makes hazardous waste
   * @param emitting it has an outlet of waste gas or waste water
   */
  record Means(
      ManagementCategory category, boolean monitored, boolean wasteful, boolean emitting) {}

  /** One of those that such a unit can commit, by how common they are. */
  static Offence of(Means means, Lot lot) {
    List<Offence> possible = Arrays.stream(values()).filter(each -> each.possible(means)).toList();
    int all = possible.stream().mapToInt(each -> each.often.in(means.category())).sum();
    int left = lot.below(all);
    for (Offence offence : possible) {
      left -= offence.often.in(means.category());
      if (left < 0) {
        return offence;
      }
    }
    throw new IllegalStateException("no lot was drawn");
  }

  private boolean possible(Means means) {
    return switch (this) {
      case FALSIFICATION -> means.monitored();
      case DUMPING, WASTE_STORAGE -> means.wasteful();
      case EXCEEDING, FACILITIES, EVASION -> means.emitting();
      default -> true;
    };
  }
}
