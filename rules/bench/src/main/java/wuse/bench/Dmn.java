package wuse.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import wuse.facts.Standing;
import wuse.policy.Indicator;
import wuse.policy.Slice;
import wuse.term.Column;
import wuse.term.Sheet;

/**
 * The policy as one DMN model run by KIE DMN: a decision for each indicator, its bands a FEEL
 * {@code if} chain.
 */
final class Dmn implements Rival {
  private final DMNRuntime runtime;
  private final DMNModel model;
  private final List<String> names = new ArrayList<>();
  private final int columns;

  Dmn(Slice.OfScorecard slice, List<Column> columns) {
    this.columns = columns.size();
    String xml = xml(slice, columns);
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(
                List.of(ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8")))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModels().get(0);
    if (model.hasErrors()) {
      throw new IllegalStateException(model.getMessages().toString());
    }
  }

  private String xml(Slice.OfScorecard slice, List<Column> columns) {
    StringBuilder xml = new StringBuilder();
    xml.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><definitions"
            + " xmlns=\"http://www.omg.org/spec/DMN/20180521/MODEL/\" id=\"policy\" name=\"policy\""
            + " namespace=\"wuse\">");
    xml.append("<inputData id=\"v\" name=\"v\"><variable name=\"v\"/></inputData>");
    for (Slice.Ruled ruled : slice.indicators()) {
      names.add(ruled.id());
      xml.append("<decision id=\"").append(ruled.id()).append("\" name=\"").append(ruled.id());
      xml.append("\"><variable name=\"").append(ruled.id()).append("\"/>");
      xml.append("<informationRequirement><requiredInput href=\"#v\"/></informationRequirement>");
      xml.append("<literalExpression><text><![CDATA[").append(feel(ruled, columns));
      xml.append("]]></text></literalExpression></decision>");
    }
    return xml.append("</definitions>").toString();
  }

  private static String feel(Slice.Ruled ruled, List<Column> columns) {
    Standing standing = ruled.rule().standing();
    PolicyText text =
        new PolicyText(
            columns, p -> "v.c" + p, "and", "or", e -> "not(" + e + ")", String::valueOf);
    StringBuilder feel = new StringBuilder("if not(" + text.applies(ruled) + ") then 0");
    for (Indicator.Band band : ruled.rule().bands()) {
      feel.append(" else if ").append(text.of(band.when(), standing)).append(" then ");
      feel.append(Bench.tenths(band.deduct()));
    }
    return feel.append(" else -1").toString();
  }

  @Override
  public String name() {
    return "KIE DMN, " + names.size() + " decisions";
  }

  @Override
  public List<int[]> points(List<Sheet> sheets) {
    List<int[]> all = new ArrayList<>(sheets.size());
    for (Sheet sheet : sheets) {
      all.add(one(sheet));
    }
    return all;
  }

  private int[] one(Sheet sheet) {
    Map<String, Object> values = new java.util.HashMap<>();
    for (int i = 0; i < columns; i++) {
      values.put("c" + i, BigDecimal.valueOf(sheet.point(i)));
    }
    DMNContext context = runtime.newContext();
    context.set("v", values);
    DMNResult result = runtime.evaluateAll(model, context);
    int[] points = new int[names.size()];
    for (int i = 0; i < points.length; i++) {
      Object value = result.getDecisionResultByName(names.get(i)).getResult();
      points[i] = ((Number) value).intValue();
    }
    return points;
  }
}
