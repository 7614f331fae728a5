package wuse.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.DashNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.RangeNode.IntervalBoundary;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.kie.dmn.feel.lang.ast.UndefinedValueNode;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import wuse.compile.Cell.Between;
import wuse.compile.Cell.Literal;
import wuse.compile.Cell.Notation;
import wuse.compile.Cell.Part;
import wuse.policy.CellReader.BadCell;

/**
 * A cell as FEEL's parser reads it; of its tree only literals and comparisons with them are let
 * through.
 */
final class FeelTree {
  private static final int LONGEST = 1000;
  // not( [ date( … ) .. date( … ) ] ) needs three; FEEL's parser doubles its time with every
  // further level
  private static final int DEEPEST = 8;
  private static final Pattern WORD =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"|[0-9.]+(?:[eE][-+]?[0-9]+)?|date +and +time"
              + "|([\\p{L}_$][\\p{L}\\p{N}_$]*)");
  private static final Set<String> WORDS = Set.of("not", "true", "false", "null", "date");

  private FeelTree() {}

  static Cell read(String text) throws BadCell {
    checkSize(text);
    checkNames(text);
    UnaryTestListNode tests = tests(text);
    List<Part> parts = new ArrayList<>();
    for (BaseNode element : tests.getElements()) {
      parts.add(part(element));
    }
    return new Cell(tests.isNegated(), List.copyOf(parts));
  }

  private static void checkSize(String text) throws BadCell {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth > DEEPEST || i > LONGEST) {
        throw new BadCell(FeelCells.NOT_FEEL, i, List.of(shortened(text)));
      }
    }
  }

  // a name is none of ours; told before FEEL reads it, which with many names takes seconds
  private static void checkNames(String text) throws BadCell {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String name = words.group(1);
      if (name != null && !WORDS.contains(name)) {
        int offset = text.codePointCount(0, words.start());
        throw new BadCell(FeelCells.NOT_PLAIN, offset, List.of(shortened(name)));
      }
    }
  }

  private static UnaryTestListNode tests(String text) throws BadCell {
    FirstError errors = new FirstError();
    UnaryTestListNode tests;
    try {
      tests = parsed(text, errors);
    } catch (RuntimeException | StackOverflowError e) {
      tests = null; // FEEL's parser has holes; for an author they are all the same: this is no test
    }
    if (tests == null || tests.getElements().isEmpty()) {
      throw new BadCell(FeelCells.NOT_FEEL, Math.max(0, errors.offset), List.of(shortened(text)));
    }
    return tests;
  }

  private static @Nullable UnaryTestListNode parsed(String text, FirstError errors) {
    FEEL_1_1Parser parser =
        FEELParser.parse(null, text, Map.of(), Map.of(), List.of(), List.of(), null);
    listen((Recognizer<?, ?>) parser.getTokenStream().getTokenSource(), errors);
    listen(parser, errors);
    ParseTree tree = parser.unaryTestsRoot();
    if (errors.offset >= 0) {
      return null;
    }
    BaseNode node = new ASTBuilderVisitor(Map.of(), null).visit(tree);
    return node instanceof UnaryTestListNode tests ? tests : null;
  }

  private static void listen(Recognizer<?, ?> recognizer, FirstError errors) {
    recognizer.removeErrorListeners();
    recognizer.addErrorListener(errors);
  }

  private static Part part(ASTNode node) throws BadCell {
    if (node instanceof DashNode) {
      return new Cell.Always();
    }
    if (node instanceof RangeNode range) {
      return range(range);
    }
    if (node instanceof UnaryTestNode test
        && test.getOperator() == UnaryTestNode.UnaryOperator.NE) {
      return new Cell.Except(literal(test.getValue()));
    }
    return Between.only(literal(node));
  }

  private static Part range(RangeNode range) throws BadCell {
    Literal low = end(range.getStart());
    boolean equal = low != null && range.getEnd().getStartChar() == low.offset();
    Literal high = equal ? low : end(range.getEnd());
    return new Between(
        low,
        low == null || range.getLowerBound() == IntervalBoundary.CLOSED,
        high,
        high == null || range.getUpperBound() == IntervalBoundary.CLOSED,
        range.getStartChar(),
        range.getText());
  }

  private static @Nullable Literal end(BaseNode node) throws BadCell {
    return node instanceof UndefinedValueNode ? null : literal(node);
  }

  private static Literal literal(ASTNode node) throws BadCell {
    if (node instanceof NumberNode number) {
      return Literal.number(number.getText(), number.getStartChar());
    }
    if (node instanceof SignedUnaryNode signed && signed.getExpression() instanceof NumberNode of) {
      String sign = signed.getSign() == SignedUnaryNode.Sign.NEGATIVE ? "-" : "";
      return Literal.number(sign + of.getText(), signed.getStartChar());
    }
    if (node instanceof BooleanNode truth) {
      return of(Notation.TRUTH, truth.getValue().toString(), truth);
    }
    if (node instanceof StringNode word) {
      return of(Notation.WORD, word.getValue(), word);
    }
    return called(node);
  }

  private static Literal called(ASTNode node) throws BadCell {
    if (node instanceof FunctionInvocationNode call
        && call.getParams().getElements().size() == 1
        && call.getParams().getElements().get(0) instanceof StringNode only) {
      String name = call.getName().getText();
      if (name.equals("date")) {
        return of(Notation.DATE, only.getValue(), call);
      }
      if (name.equals("date and time")) {
        return of(Notation.TIME, only.getValue(), call);
      }
    }
    throw new BadCell(
        FeelCells.NOT_PLAIN,
        node instanceof BaseNode base ? Math.max(0, base.getStartChar()) : 0,
        List.of(shortened(node.getText())));
  }

  private static Literal of(Notation notation, String value, BaseNode node) {
    return new Literal(notation, value, null, node.getStartChar(), node.getText());
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** Where the parser first stumbled; it mends and goes on by itself, we do not. */
  private static final class FirstError extends BaseErrorListener {
    private int offset = -1;

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object symbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException e) {
      if (offset < 0) {
        offset = symbol instanceof Token token ? token.getStartIndex() : column;
      }
    }
  }
}
