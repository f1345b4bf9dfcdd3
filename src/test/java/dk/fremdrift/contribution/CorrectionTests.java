package dk.fremdrift.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.Danish;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the sender corrects by their link. */
class CorrectionTests extends Contributing {

    @Test
    void itCanBeCorrectedUntilItIsAnswered() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        correct(token, contribution, "Tre medarbejdere", "0");
        assertThat(visit(token)).bodyText().contains("Tre medarbejdere", "rettet");

        answer(contribution, "Tak, **senere**", "1");
        assertThat(visit(token))
                .bodyText()
                .contains("Tak, <strong>senere</strong>")
                .doesNotContain("Sorting");
        correct(token, contribution, "Fire medarbejdere", "2");
        assertThat(visit(token)).bodyText().contains("Tre medarbejdere").doesNotContain("Fire medarbejdere");
    }

    @Test
    void twoWhoShareALinkLoseNothing() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        correct(token, contribution, "Deres ord", "0");
        assertThat(correct(token, contribution, "Mine ord", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("Deres ord", "Mine ord", "En anden har gemt");
    }

    @Test
    void whatCameByAnotherLinkCannotBeCorrected() {
        UUID call = call();
        send(invite(call, "Odense Kommune"), typed("To medarbejdere"));
        assertThat(correct(invite(call, "Horsens Kommune"), onlyContribution(call), "Ændret", "0"))
                .hasStatus(HttpStatus.GONE);
        assertThat(get("/contributions/calls/" + call)).bodyText().contains("To medarbejdere");
    }

    @Test
    void aCorrectionThatComesAfterTheAnswerKeepsItsWordsAndCanBeSentAsANewContribution() {
        UUID call = callForSeveral();
        String token = invite(call, "Odense Kommune");
        Map<String, String> typed = typed("To medarbejdere");
        send(token, typed);
        UUID contribution = onlyContribution(call);
        answer(contribution, "Tak", "0");
        typed.put("headline", "Fire <b>medarbejdere</b>");
        typed.put("version", "0");
        MvcTestResult answer = send(token + "/" + contribution, typed);
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("kan ikke længere rettes", "sende det som et nyt bidrag", "Tak")
                .contains("Fire &lt;b&gt;medarbejdere&lt;/b&gt;", "en dag om ugen", "Navn Navnesen");
        Matcher form = Pattern.compile("(?s)action=\"/contribute/([^\"]+)\".*name=\"sending\" value=\"([^\"]+)\"")
                .matcher(body(answer));
        assertThat(form.find()).isTrue();
        assertThat(form.group(1)).isEqualTo(token);
        typed.put("sending", form.group(2));
        assertThat(send(form.group(1), typed)).hasStatus3xxRedirection();
        assertThat(visit(token)).bodyText().contains("To medarbejdere", "Fire &lt;b&gt;");
    }

    @Test
    void aCorrectionThatComesAfterTheTakeoverKeepsItsWordsAlsoWhereNoMoreCanBeSent() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        takeOver(contribution, "PLAN");
        assertThat(correct(token, contribution, "Fire medarbejdere", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("kan ikke længere rettes", "Kopiér det", "Fire medarbejdere", "en dag om ugen")
                .doesNotContain("Send bidraget", "som et nyt bidrag", "Hvem ser det");
        close(call, LocalDate.now(Danish.ZONE).minusDays(1));
        assertThat(correct(token, contribution, "Fire medarbejdere", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("lukket for bidrag", "Fire medarbejdere")
                .doesNotContain("Send bidraget", "Hvem ser det");
    }

    @Test
    void twoTextsThatAreTooLongTogetherComeBackInTheForm() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        Map<String, String> typed = typed("To medarbejdere");
        typed.put("contributionText", "Deres ord " + "x".repeat(6000));
        send(token, typed);
        typed.put("contributionText", "Mine ord " + "y".repeat(6000));
        typed.put("version", "0");
        typed.put("take", "contributionText+");
        assertThat(send(token + "/" + onlyContribution(call), typed))
                .hasStatusOk()
                .bodyText()
                .contains("for lange til at stå i samme felt", "Mine ord", "Deres ord");
    }

    @Test
    void aNumberThatStoodThereBeforeKeepsNobodyFromMendingTheRest() {
        UUID call = call();
        String token = invite(call, "Odense Kommune");
        send(token, typed("To medarbejdere"));
        UUID contribution = onlyContribution(call);
        jdbc.sql("update contribution set name = 'Lene 0101901234' where id = ?")
                .param(contribution)
                .update();
        Map<String, String> typed = typed("Tre medarbejdere");
        typed.put("contributorName", "Bo 0202901234");
        typed.put("version", "0");
        assertThat(send(token + "/" + contribution, typed))
                .hasStatusOk()
                .bodyText()
                .contains("ser der ud til at stå et CPR-nummer");
        typed.put("contributorName", "Lene 0101901234");
        assertThat(send(token + "/" + contribution, typed)).hasStatus3xxRedirection();
        assertThat(visit(token)).bodyText().contains("Tre medarbejdere", "Lene 0101901234");
    }
}
