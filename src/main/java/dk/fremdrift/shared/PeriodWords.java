package dk.fremdrift.shared;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Understands when a period lies from the words of Danish project papers: {@code Forår/sommer 2015}, {@code 3. kvt. 2007},
 * {@code ultimo 2016}, {@code Vinter 2015/2016}, {@code November 2006 til februar 2007}, {@code løbende}. What it does not
 * understand it leaves alone: {@code i efteråret} has no year, and none is guessed.
 */
final class PeriodWords {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");

    private static final Pattern TOKEN = Pattern.compile("""
            \\b(?<day>\\d{1,2})[./](?<dayMonth>\\d{1,2})[./](?<dayYear>(?:19|20)\\d\\d)\\b
            |\\b(?<quarter>[1-4])\\.?\\s*(?:kvt\\b\\.?|kvartal\\b)
            |\\b(?<half>[12])\\.?\\s*halvår(?:et)?\\b
            |\\buge\\s*(?<week>\\d{1,2})(?:\\s*[-–]\\s*(?<lastWeek>\\d{1,2}))?\\b
            |\\b(?<season>forår|sommer|efterår|vinter)(?:et|en)?\\b
            |(?:\\b(?<dayOfMonth>\\d{1,2})\\.\\s*)?\\b(?<month>jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b
            |\\b(?<edge>primo|medio|ultimo)\\b
            |\\b(?<year>(?:19|20)\\d\\d)(?:\\s*/\\s*(?<second>(?:(?:19|20)\\d\\d|\\d\\d)))?\\b
            """, Pattern.COMMENTS | Pattern.UNICODE_CHARACTER_CLASS);

    /** Said anywhere, it means that nobody has set an end. */
    private static final Pattern ENDLESS = Pattern.compile(
            "\\b(permanent|fremover|indtil videre|og frem|løbende fra)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ONLY_A_BEGINNING =
            Pattern.compile("^\\s*(fra|tidligst|efter|siden)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern BEGINS = Pattern.compile(
            "\\b(fra|start(er|es)?|begynder|påbegyndes|igangsættes|opstart)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ENDS = Pattern.compile(
            "\\b(slut(ter|tes)?|afslut(tes|ter|tet|ning)|ender)\\b|^\\s*til\\b", Pattern.UNICODE_CHARACTER_CLASS);

    /** All that may stand around what is understood without changing what it can mean: any other word may. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:[\\s,/–-]|" + BEGINS + "|" + ENDS
                    + "|\\b(til|og|i|af|den|det|ved|løbet|udgangen|slutningen|begyndelsen|starten|perioden|årene|projektet|fasen)\\b)*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern OPEN = Pattern.compile("^\\s*[–-].*|.*[–-]\\s*$");

    /** What is nearer to "somewhere in that year" than to days. */
    private static final Pattern VAGUE = Pattern.compile("forår|sommer|efterår|vinter|primo|medio|ultimo");

    /**
     * Between which days something lies, however its words are meant: seldom the days that they mean.
     *
     * @param earliestBeginning {@code null} where the words leave its beginning open
     * @param latestEnd {@code null} where the words leave its end open
     */
    record Limits(
            @Nullable LocalDate earliestBeginning,
            LocalDate latestBeginning,
            LocalDate earliestEnd,
            @Nullable LocalDate latestEnd) {}

    /** A part of a year, before its year is known. */
    private interface Part {
        Span in(int year);
    }

    private final String words;
    private final List<Span> spans = new ArrayList<>();
    private final List<Part> waiting = new ArrayList<>();
    private final List<String> edges = new ArrayList<>();
    private @Nullable Integer lastYear;

    /** Where a year that stands for itself ended: what follows at once ("2015 forår") belongs to it. */
    private int endOfBareYear = -1;

    private int endOfLast;

    /** Whether something that looks like a time could not be read as one. */
    private boolean unread;

    private PeriodWords(String words) {
        this.words = words.toLowerCase(Danish.LOCALE);
    }

    /** Where the words lie in time, or {@code null} if they do not say. */
    static @Nullable Span span(String words) {
        return new PeriodWords(words).read();
    }

    /** Between which days the words lie in any case, or {@code null} if not all of them are understood. */
    static @Nullable Limits limits(String words) {
        return new PeriodWords(words).readLimits();
    }

    private @Nullable Limits readLimits() {
        if (read() == null || unread || OPEN.matcher(words).matches()) {
            return null;
        }
        String around = TOKEN.matcher(words).replaceAll(" ");
        if (!PLAIN.matcher(around).matches()) {
            return null;
        }
        boolean begins = BEGINS.matcher(around).find();
        boolean ends = ENDS.matcher(around).find();
        List<Span> widest =
                VAGUE.matcher(words).find() ? spans.stream().map(this::years).toList() : spans;
        List<LocalDate> firstDays = widest.stream().map(Span::earliest).sorted().toList();
        List<LocalDate> lastDays = widest.stream().map(Span::last).sorted().toList();
        return new Limits(
                ends && !begins ? null : firstDays.getFirst(),
                lastDays.getFirst(),
                firstDays.getLast(),
                begins && !ends && !around.contains("til") ? null : lastDays.getLast());
    }

    // "Vinteren 2015" may be the one that ends in that year, and may be the one that begins in it
    private Span years(Span span) {
        LocalDate last = span.last().with(TemporalAdjusters.lastDayOfYear());
        return new Span(
                span.earliest().with(TemporalAdjusters.firstDayOfYear()),
                words.contains("vinter") ? last.plusMonths(2) : last,
                false);
    }

    private @Nullable Span read() {
        Matcher matcher = TOKEN.matcher(words);
        while (matcher.find()) {
            take(matcher.toMatchResult());
            endOfLast = matcher.end();
        }
        if (lastYear != null) {
            settle(lastYear);
        }
        return spans.isEmpty() ? null : together();
    }

    private Span together() {
        LocalDate earliest =
                spans.stream().map(Span::earliest).min(LocalDate::compareTo).orElseThrow();
        LocalDate latest =
                spans.stream().map(Span::last).max(LocalDate::compareTo).orElseThrow();
        Matcher beginning = ONLY_A_BEGINNING.matcher(words);
        if (spans.size() == 1 && beginning.find()) {
            return new Span(beginning.group(1).equals("efter") ? latest.plusDays(1) : earliest, null, false);
        }
        boolean endless = ENDLESS.matcher(words).find() || words.indexOf("løbende", endOfLast) >= 0;
        return new Span(earliest, endless ? null : latest, false);
    }

    private void take(MatchResult token) {
        if (token.group("day") != null) {
            day(number(token, "dayYear"), number(token, "dayMonth"), number(token, "day"));
        } else if (token.group("year") != null) {
            year(number(token, "year"), token.group("second"), token.end());
        } else if (token.group("edge") != null) {
            edges.add(token.group("edge"));
        } else {
            take(parts(token), token.start());
        }
    }

    private void take(List<Part> parts, int start) {
        boolean ofBareYear =
                endOfBareYear >= 0 && words.substring(endOfBareYear, start).isBlank();
        waiting.addAll(parts);
        if (ofBareYear && !parts.isEmpty() && lastYear != null) {
            spans.removeLast();
            settle(lastYear);
        }
        endOfBareYear = -1;
    }

    // 31.02.2015 is no day, and so says nothing
    private void day(int year, int month, int dayOfMonth) {
        if (month >= 1 && month <= 12 && YearMonth.of(year, month).isValidDay(dayOfMonth)) {
            LocalDate day = LocalDate.of(year, month, dayOfMonth);
            spans.add(new Span(day, day, false));
        } else {
            unread = true;
        }
    }

    private List<Part> parts(MatchResult token) {
        if (token.group("quarter") != null) {
            int first = number(token, "quarter") * 3 - 2;
            return List.of(year -> Span.months(YearMonth.of(year, first), 3));
        }
        if (token.group("half") != null) {
            int first = number(token, "half") * 6 - 5;
            return List.of(year -> Span.months(YearMonth.of(year, first), 6));
        }
        if (token.group("week") != null) {
            return weeks(token);
        }
        return token.group("season") != null ? List.of(season(token.group("season"))) : month(token);
    }

    private static List<Part> weeks(MatchResult token) {
        return Stream.of("week", "lastWeek")
                .filter(group -> token.group(group) != null)
                .map(group -> number(token, group))
                .filter(week -> week >= 1 && week <= 53)
                .map(week -> (Part) year -> Span.week(year, week))
                .toList();
    }

    // "Efterår/vinter 2015" is one stretch; "vinteren 2015" alone is the one that ends in that year
    private Part season(String name) {
        boolean afterAutumn = words.matches(".*efterår(et)?\\W+(og\\W+)?vinter.*");
        return switch (name) {
            case "forår" -> year -> Span.months(YearMonth.of(year, Month.MARCH), 3);
            case "sommer" -> year -> Span.months(YearMonth.of(year, Month.JUNE), 3);
            case "efterår" -> year -> Span.months(YearMonth.of(year, Month.SEPTEMBER), 3);
            default -> year -> Span.months(YearMonth.of(afterAutumn ? year : year - 1, Month.DECEMBER), 3);
        };
    }

    private List<Part> month(MatchResult token) {
        Month month = Month.of(MONTHS.indexOf(token.group("month").substring(0, 3)) + 1);
        if (token.group("dayOfMonth") != null) {
            int day = number(token, "dayOfMonth");
            return day < 1 || day > month.maxLength()
                    ? List.of()
                    : List.of(year -> Span.day(YearMonth.of(year, month), day));
        }
        if (edges.isEmpty()) {
            return List.of(year -> Span.months(YearMonth.of(year, month), 1));
        }
        List<Part> parts = edges.stream()
                .map(edge ->
                        (Part) year -> Span.months(YearMonth.of(year, month), 1).within(edge))
                .toList();
        edges.clear();
        return parts;
    }

    // "2015/16" and "2015/2016" are two years that meet; "2015/03" says only a year that is known
    private void year(int year, @Nullable String second, int end) {
        int next = year + 1;
        boolean two = second != null && String.valueOf(next).endsWith(second);
        int last = two ? next : year;
        unread |= second != null && !two;
        lastYear = last;
        if (waiting.isEmpty()) {
            var whole = new Span(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31), false);
            if (edges.isEmpty()) {
                spans.add(whole);
            }
            edges.forEach(edge -> spans.add(whole.within(edge)));
            endOfBareYear = edges.isEmpty() ? end : -1;
        }
        settle(last);
    }

    // "November til februar 2007" begins in the year before
    private void settle(int year) {
        LocalDate next = LocalDate.MAX;
        for (Part part : waiting.reversed()) {
            Span span = part.in(year);
            while (span.earliest().isAfter(next)) {
                span = part.in(--year);
            }
            next = span.earliest();
            spans.add(span);
        }
        waiting.clear();
        edges.clear();
    }

    private static int number(MatchResult token, String group) {
        return Integer.parseInt(token.group(group));
    }
}
