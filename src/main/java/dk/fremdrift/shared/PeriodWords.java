package dk.fremdrift.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands when a period lies from the words of Danish project papers: {@code Forår/sommer 2015}, {@code 3. kvt. 2007},
 * {@code ultimo 2016}, {@code Vinter 2015/2016}, {@code November 2006 til februar 2007}, {@code løbende}. What it does not
 * understand it leaves alone: {@code i efteråret} has no year, and none is guessed.
 */
final class PeriodWords {

    private static final Map<String, Month> MONTHS = Map.ofEntries(
            Map.entry("jan", Month.JANUARY),
            Map.entry("feb", Month.FEBRUARY),
            Map.entry("mar", Month.MARCH),
            Map.entry("apr", Month.APRIL),
            Map.entry("maj", Month.MAY),
            Map.entry("jun", Month.JUNE),
            Map.entry("jul", Month.JULY),
            Map.entry("aug", Month.AUGUST),
            Map.entry("sep", Month.SEPTEMBER),
            Map.entry("okt", Month.OCTOBER),
            Map.entry("nov", Month.NOVEMBER),
            Map.entry("dec", Month.DECEMBER));

    private static final Pattern TOKEN = Pattern.compile("""
            \\b(?<day>\\d{1,2})[./](?<dayMonth>\\d{1,2})[./](?<dayYear>(?:19|20)\\d\\d)\\b
            |\\b(?<quarter>[1-4])\\.?\\s*(?:kvt\\b\\.?|kvartal\\b)
            |\\b(?<half>[12])\\.?\\s*halvår(?:et)?\\b
            |\\buge\\s*(?<week>\\d{1,2})\\b
            |\\b(?<season>forår|sommer|efterår|vinter)(?:et|en)?\\b
            |\\b(?<month>jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b
            |\\b(?<edge>primo|medio|ultimo)\\b
            |\\b(?<year>(?:19|20)\\d\\d)(?:\\s*/\\s*(?<second>(?:(?:19|20)\\d\\d|\\d\\d)))?\\b
            """, Pattern.COMMENTS | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ENDLESS = Pattern.compile(
            "\\b(løbende|permanent|fremover|indtil videre|og frem)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    /** A part of a year, before its year is known. */
    private interface Part {
        Span in(int year);
    }

    private final String words;
    private final List<Span> spans = new ArrayList<>();
    private final List<Part> waiting = new ArrayList<>();
    private @Nullable String edge;
    private @Nullable Integer lastYear;

    private PeriodWords(String words) {
        this.words = words.toLowerCase(Locale.of("da"));
    }

    /** Where the words lie in time, or {@code null} if they do not say. */
    static @Nullable Span span(String words) {
        return new PeriodWords(words).read();
    }

    private @Nullable Span read() {
        Matcher matcher = TOKEN.matcher(words);
        while (matcher.find()) {
            try {
                take(matcher.toMatchResult());
            } catch (DateTimeException noSuchDay) {
                // 31.02.2015 or week 60: words that mean no day mean nothing here
            }
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
                spans.stream().map(PeriodWords::end).max(LocalDate::compareTo).orElseThrow();
        return new Span(earliest, ENDLESS.matcher(words).find() ? null : latest, false);
    }

    private void take(MatchResult token) {
        if (token.group("day") != null) {
            LocalDate day = LocalDate.of(number(token, "dayYear"), number(token, "dayMonth"), number(token, "day"));
            spans.add(new Span(day, day, false));
        } else if (token.group("year") != null) {
            year(number(token, "year"), token.group("second"));
        } else if (token.group("edge") != null) {
            edge = token.group("edge");
        } else {
            waiting.add(part(token));
        }
    }

    private Part part(MatchResult token) {
        if (token.group("quarter") != null) {
            int first = number(token, "quarter") * 3 - 2;
            return year -> months(YearMonth.of(year, first), 3);
        }
        if (token.group("half") != null) {
            int first = number(token, "half") * 6 - 5;
            return year -> months(YearMonth.of(year, first), 6);
        }
        if (token.group("week") != null) {
            int week = number(token, "week");
            return year -> week(year, week);
        }
        if (token.group("season") != null) {
            return season(token.group("season"));
        }
        Month month = MONTHS.get(token.group("month").substring(0, 3));
        String within = edge;
        edge = null;
        return year -> within(months(YearMonth.of(year, month), 1), within);
    }

    // "Efterår/vinter 2015" is one stretch; "vinteren 2015" alone is the one that ends in that year
    private Part season(String name) {
        boolean afterAutumn = words.matches(".*efterår(et)?\\W+(og\\W+)?vinter.*");
        return switch (name) {
            case "forår" -> year -> months(YearMonth.of(year, Month.MARCH), 3);
            case "sommer" -> year -> months(YearMonth.of(year, Month.JUNE), 3);
            case "efterår" -> year -> months(YearMonth.of(year, Month.SEPTEMBER), 3);
            default -> year -> months(YearMonth.of(afterAutumn ? year : year - 1, Month.DECEMBER), 3);
        };
    }

    private void year(int year, @Nullable String second) {
        int last = second == null
                ? year
                : second.length() == 2 ? year / 100 * 100 + Integer.parseInt(second) : Integer.parseInt(second);
        if (waiting.isEmpty()) {
            spans.add(within(new Span(LocalDate.of(year, 1, 1), LocalDate.of(last, 12, 31), false), edge));
            edge = null;
        }
        settle(last);
        lastYear = last;
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
    }

    // The papers mean the beginning, the middle or the end, by and large: a quarter of a year, a third of a month
    private static Span within(Span whole, @Nullable String edge) {
        if (edge == null) {
            return whole;
        }
        long days = whole.earliest().until(end(whole), ChronoUnit.DAYS) + 1;
        long part = days > 31 ? days / 4 : days / 3;
        return switch (edge) {
            case "primo" -> new Span(whole.earliest(), whole.earliest().plusDays(part), false);
            case "ultimo" -> new Span(end(whole).minusDays(part), end(whole), false);
            default -> {
                LocalDate middle = whole.earliest().plusDays(days / 2);
                yield new Span(middle.minusDays(part / 2), middle.plusDays(part / 2), false);
            }
        };
    }

    private static LocalDate end(Span span) {
        return span.latestUntil(LocalDate.MAX);
    }

    private static Span months(YearMonth first, int count) {
        return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), false);
    }

    private static Span week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(WeekFields.ISO.dayOfWeek(), 1);
        return new Span(monday, monday.plusDays(6), false);
    }

    private static int number(MatchResult token, String group) {
        return Integer.parseInt(token.group(group));
    }
}
