package dk.fremdrift.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.DefaultMessageCodesResolver;
import org.springframework.validation.FieldError;

class EntryFormTests {

    static final LocalDate TODAY = LocalDate.of(2014, 10, 1);

    @Test
    void aVoucherOfTodayIsFine() {
        assertThat(mistakes(form(TODAY, 100, 25, null))).isEmpty();
    }

    @Test
    void aVoucherOfTomorrowIsRefused() {
        assertThat(mistakes(form(TODAY.plusDays(1), 100, 25, null))).containsExactly("entryDate");
    }

    @Test
    void aYearOfTwoDigitsIsRefused() {
        assertThat(mistakes(form(LocalDate.of(14, 9, 23), 100, 25, null))).containsExactly("entryDate");
    }

    @Test
    void aGrossAmountThatIsTypedMustBeNetAndVat() {
        assertThat(mistakes(form(TODAY, 100, 25, Money.kroner(125)))).isEmpty();
        assertThat(mistakes(form(TODAY, 100, 25, Money.kroner(124)))).containsExactly("gross");
    }

    @Test
    void vatHasTheSignOfItsAmount() {
        assertThat(mistakes(form(TODAY, -100, -25, null))).isEmpty();
        assertThat(mistakes(form(TODAY, -100, 25, null))).containsExactly("vat");
        assertThat(mistakes(form(TODAY, 0, 25, null))).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // a field that is empty or cannot be read
    void aMissingFieldHidesNoMistakeInTheOthers() {
        assertThat(mistakes(without(TODAY.plusDays(1), null, Money.ZERO))).containsExactly("entryDate");
        assertThat(mistakes(without(null, Money.kroner(100), Money.kroner(-25))))
                .containsExactly("vat");
    }

    @SuppressWarnings("NullAway")
    private static EntryForm without(@Nullable LocalDate day, @Nullable Money net, Money vat) {
        return new EntryForm(Ids.next(), Ids.next(), day, "12", "S", "T", net, vat, null, null, null, null, null);
    }

    @Test
    void lineBreaksInWhatIsTypedBecomeSpaces() {
        var form = new EntryForm(
                Ids.next(),
                Ids.next(),
                TODAY,
                " 12\t",
                "Kursus\r\ncentret",
                "\u0000Tekst ",
                Money.ZERO,
                Money.ZERO,
                null,
                false,
                null,
                false,
                false);
        assertThat(form.voucher().number()).isEqualTo("12");
        assertThat(form.voucher().supplier()).isEqualTo("Kursus centret");
        assertThat(form.voucher().text()).isEqualTo("Tekst");
    }

    @Test
    void nothingButSpacesIsNothing() {
        for (String nothing : List.of(" ", "\u00A0\u00A0", "\u0000\u001F", "\u2003\u0085\u2028")) {
            var form = new EntryForm(
                    Ids.next(),
                    Ids.next(),
                    TODAY,
                    nothing,
                    nothing,
                    nothing,
                    Money.ZERO,
                    Money.ZERO,
                    null,
                    false,
                    null,
                    false,
                    false);
            try (var factory = Validation.buildDefaultValidatorFactory()) {
                assertThat(factory.getValidator().validate(form))
                        .extracting(mistake -> mistake.getPropertyPath().toString())
                        .containsExactlyInAnyOrder("voucherNumber", "supplier", "entryText");
                assertThat(factory.getValidator().validate(new ReversalForm(nothing)))
                        .hasSize(1);
            }
        }
    }

    @Test
    void onlyTheOverspendThatWasShownIsConfirmed() {
        var warnings = new BookingWarnings(
                Money.kroner(100), Money.kroner(90), Money.kroner(60), Money.kroner(50), List.of(), false);
        assertThat(warnings.areConfirmedBy(confirming(null))).isFalse();
        assertThat(warnings.areConfirmedBy(confirming(Money.kroner(49)))).isFalse();
        assertThat(warnings.areConfirmedBy(confirming(Money.kroner(50)))).isTrue();
    }

    private static EntryForm confirming(@Nullable Money beyondShown) {
        return AccountsFixtures.form(Ids.next(), Ids.next(), "1", Money.kroner(60), Money.ZERO, beyondShown, false);
    }

    private static EntryForm form(LocalDate date, long net, long vat, @Nullable Money gross) {
        return new EntryForm(
                Ids.next(),
                Ids.next(),
                date,
                "1",
                "Kursuscentret",
                "Tekst",
                Money.kroner(net),
                Money.kroner(vat),
                gross,
                false,
                null,
                false,
                false);
    }

    private static List<String> mistakes(EntryForm form) {
        var errors = new BeanPropertyBindingResult(form, "form");
        errors.setMessageCodesResolver(new DefaultMessageCodesResolver());
        form.check(TODAY, errors);
        return errors.getFieldErrors().stream().map(FieldError::getField).toList();
    }
}
