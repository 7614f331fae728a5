package wuse.app.county;

import java.util.List;
import wuse.facts.Medium;
import wuse.facts.permit.OutletNumber;

/**
 * 排放口: a point from which a unit lets something out.
 *
 * @param parameters what is measured there
 * @param automatic a device measures it
 */
record Outfall(OutletNumber number, Medium medium, List<Parameter> parameters, boolean automatic) {

  static Outfall of(String number, Medium medium, List<Parameter> parameters, boolean automatic) {
    return new Outfall(new OutletNumber(number), medium, parameters, automatic);
  }
}
