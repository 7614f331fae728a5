package wuse.app.web;

import java.util.ArrayList;
import java.util.List;
import wuse.app.report.NightReport;
import wuse.app.report.ReportPage;

/**
 * A distribution as a strip of a thousand: beside the table, for whoever sees.
 *
 * @param from where the part begins
 * @param width how wide it is
 * @param mark the class of its colour
 */
record Strip(String result, long from, long width, String mark) {
  private static final long WHOLE = 1_000;

  static List<Strip> of(List<NightReport.Bar> bars) {
    long all = bars.stream().mapToLong(NightReport.Bar::units).sum();
    ReportPage.Marks marks = new ReportPage.Marks();
    List<Strip> strips = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < bars.size(); i++) {
      NightReport.Bar bar = bars.get(i);
      long from = all == 0 ? 0 : WHOLE * before / all;
      before += bar.units();
      long to = all == 0 ? 0 : WHOLE * before / all;
      if (bar.units() > 0) {
        // a few units of a great county are seen too
        strips.add(
            new Strip(bar.result(), from, Math.max(2, to - from), marks.mark(bar.result(), i)));
      }
    }
    return strips;
  }
}
