package wuse.app.county;

import java.math.BigDecimal;
import java.util.List;

/**
 * A town of the county; none of them is on any map.
 *
 * @param east of its middle, in ten-thousandths of a degree
 * @param north of its middle, in ten-thousandths of a degree
 */
record Town(String name, int east, int north) {
  static final List<Town> ALL =
      List.of(
          new Town("虚溪镇", 1205400, 306200),
          new Town("虚塘镇", 1204100, 306700),
          new Town("虚桥镇", 1206300, 306600),
          new Town("虚荡镇", 1203600, 305700),
          new Town("虚泾镇", 1205000, 305300),
          new Town("虚浜镇", 1206200, 305600),
          new Town("虚漾镇", 1204600, 307100),
          new Town("虚埭镇", 1203900, 304900),
          new Town("虚港街道", 1205600, 306000),
          new Town("虚湾街道", 1205200, 306500),
          new Town("虚墩街道", 1205900, 305200));

  private static final int AROUND = 350;

  /** Somewhere in it. */
  BigDecimal longitude(Lot lot) {
    return BigDecimal.valueOf(east + lot.around(-AROUND, AROUND), 4);
  }

  /** Somewhere in it. */
  BigDecimal latitude(Lot lot) {
    return BigDecimal.valueOf(north + lot.around(-AROUND, AROUND), 4);
  }
}
