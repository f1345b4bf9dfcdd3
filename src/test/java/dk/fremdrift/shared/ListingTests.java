package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

class ListingTests {

    private static Listing<String> listing(String query, Sort sort) {
        return new Listing<>(new PageImpl<>(List.of("a", "b"), PageRequest.of(1, 2, sort), 5), query);
    }

    @Test
    void anotherPageKeepsTheFilterAndTheOrder() {
        assertThat(listing("search=a%20%26b&sort=title,desc&page=2", Sort.by("title"))
                        .at(3))
                .isEqualTo("?search=a%20%26b&sort=title,desc&page=3");
        assertThat(listing("", Sort.unsorted()).at(3)).isEqualTo("?page=3");
    }

    @Test
    void anotherOrderKeepsTheFilterTurnsTheSameColumnAroundAndBeginsAtTheFirstPage() {
        var listing = listing("search=a&page=2", Sort.by("title"));
        assertThat(listing.sortedBy("title")).isEqualTo("?search=a&sort=title,desc");
        assertThat(listing.sortedBy("number")).isEqualTo("?search=a&sort=number");
        assertThat(listing.direction("title")).isEqualTo("ascending");
        assertThat(listing.direction("number")).isNull();
        assertThat(listing("", Sort.by("title").descending()).sortedBy("title")).isEqualTo("?sort=title");
    }

    @Test
    void whatWasLeftEmptyIsInNoOtherAddress() {
        var listing = listing("search=&status=RUNNING&owner=&mine=", Sort.unsorted());
        assertThat(listing.query()).isEqualTo("status=RUNNING");
        assertThat(listing.at(2)).isEqualTo("?status=RUNNING&page=2");
        assertThat(listing("search=&owner=", Sort.unsorted()).sortedBy("title")).isEqualTo("?sort=title");
        assertThat(listing("search=a=&owner=", Sort.unsorted()).query()).isEqualTo("search=a=");
    }

    @Test
    void pagesCountFrom1() {
        var listing = listing("", Sort.unsorted());
        assertThat(listing.number()).isEqualTo(2);
        assertThat(listing.last()).isEqualTo(3);
        assertThat(new Listing<>(new PageImpl<>(List.of()), "").last()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 9, 0", "1, 9, 0", "20, 9, 0", "21, 9, 1", "100, 2, 2"})
    void beyondTheLastPageIsTheLastPage(long total, int wanted, int page) {
        assertThat(Listing.within(PageRequest.of(wanted, 20), total).getPageNumber())
                .isEqualTo(page);
    }

    @Test
    void aListIsSortedByOneOfItsColumnsOrNot() {
        var columns = List.of("number", "title");
        assertThat(Listing.known(Sort.by("; drop table", "title", "number"), columns))
                .isEqualTo(Sort.by("title"));
        assertThat(Listing.known(Sort.by("; drop table"), columns).isSorted()).isFalse();
    }
}
