package wuse.bench;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import wuse.decision.Finding;
import wuse.facts.Standing;
import wuse.policy.Indicator;
import wuse.policy.Slice;
import wuse.term.Column;

/**
 * The policy as a programmer would write it in Java: an {@code if} for each band over the same term
 * values, the same finding records, the same sums. The text is written from the pack, so that it
 * cannot differ from it, and compiled by javac.
 */
public final class HandWritten {
  private HandWritten() {}

  /** What the compiled class does: findings of one sheet, in order. */
  public interface Policy {
    Finding[] findings(wuse.term.Sheet sheet);
  }

  static Policy of(Slice.OfScorecard slice, List<Column> columns) throws Exception {
    StringBuilder java = new StringBuilder();
    java.append("package wuse.bench;\n");
    java.append(
        "import wuse.decision.Finding; import java.math.BigDecimal; import java.util.List;\n");
    java.append("public final class WrittenByHand implements HandWritten.Policy {\n");
    for (int i = 0; i < slice.indicators().size(); i++) {
      indicator(java, i, slice.indicators().get(i), columns);
    }
    java.append(" public Finding[] findings(wuse.term.Sheet s) {\n  Finding[] f = new Finding[")
        .append(slice.indicators().size())
        .append("];\n");
    for (int i = 0; i < slice.indicators().size(); i++) {
      java.append("  f[").append(i).append("] = i").append(i).append("(s);\n");
    }
    java.append("  return f;\n }\n}\n");
    return compiled(java.toString());
  }

  private static void indicator(
      StringBuilder java, int i, Slice.Ruled ruled, List<Column> columns) {
    String id = ruled.id();
    Standing standing = ruled.rule().standing();
    PolicyText text =
        new PolicyText(
            columns, p -> "s.point(" + p + ")", "&&", "||", e -> "!(" + e + ")", n -> n + "L");
    java.append(" static final List<String> B").append(i).append(" = List.of();\n");
    java.append(" static final Finding M").append(i).append(" = new Finding.Met(\"").append(id);
    java.append("\", B").append(i).append(");\n static final Finding N").append(i);
    java.append(" = new Finding.NotApplicable(\"")
        .append(id)
        .append("\", B")
        .append(i)
        .append(");\n");
    for (int b = 0; b < ruled.rule().bands().size(); b++) {
      java.append(" static final BigDecimal D").append(i).append('_').append(b);
      java.append(" = new BigDecimal(\"")
          .append(ruled.rule().bands().get(b).deduct())
          .append("\");\n");
    }
    java.append(" static Finding i").append(i).append("(wuse.term.Sheet s) {\n");
    java.append("  if (!").append(text.applies(ruled)).append(") return N").append(i).append(";\n");
    for (int b = 0; b < ruled.rule().bands().size(); b++) {
      Indicator.Band band = ruled.rule().bands().get(b);
      java.append("  if (").append(text.of(band.when(), standing)).append(") return ");
      if (band.costs()) {
        java.append("HandWritten.missed(\"")
            .append(id)
            .append("\", D")
            .append(i)
            .append('_')
            .append(b);
        java.append(", ")
            .append(b)
            .append(", s, B")
            .append(i)
            .append(", PLACES")
            .append(i)
            .append(");\n");
      } else {
        java.append("M").append(i).append(";\n");
      }
    }
    java.append("  throw new IllegalStateException();\n }\n");
    java.append(" static final int[] PLACES")
        .append(i)
        .append(" = {")
        .append(places(ruled, columns).mapToObj(String::valueOf).collect(joining(",")))
        .append("};\n");
  }

  static IntStream places(Slice.Ruled ruled, List<Column> columns) {
    return ruled.indicator().reads().stream()
        .mapToInt(term -> columns.indexOf(new Column(term, ruled.rule().standing())))
        .filter(place -> place >= 0);
  }

  /** The finding with the values that it read, as ours has them. */
  public static Finding missed(
      String id,
      java.math.BigDecimal points,
      int band,
      wuse.term.Sheet sheet,
      List<String> basis,
      int[] places) {
    Finding.Read[] read = new Finding.Read[places.length];
    for (int i = 0; i < places.length; i++) {
      String word = sheet.word(places[i]);
      String value =
          word != null ? word : wuse.policy.Line.number(sheet.point(places[i])).toPlainString();
      read[i] = new Finding.Read(id, value, true);
    }
    return new Finding.Missed(id, points, band, List.of(read), List.of(), null, basis);
  }

  private static Policy compiled(String java) throws Exception {
    Path folder = Files.createTempDirectory("written-by-hand");
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///wuse/bench/WrittenByHand.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignore) {
            return java;
          }
        };
    List<String> options =
        List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
    if (!javac.getTask(null, null, null, options, null, List.of(file)).call()) {
      throw new IllegalStateException("the written policy does not compile");
    }
    URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, HandWritten.class.getClassLoader());
    Constructor<?> made = loader.loadClass("wuse.bench.WrittenByHand").getConstructor();
    return (Policy) made.newInstance();
  }
}
