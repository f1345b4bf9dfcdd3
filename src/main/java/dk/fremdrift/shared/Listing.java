package dk.fremdrift.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of a list whose filter, order and page number stand in its address, and the addresses of its other pages and
 * orders; the page shows them by the fragment {@code layout/frame :: pages}.
 *
 * @param query what stands in the address now, or nothing
 */
public record Listing<T>(Page<T> page, String query) {

    /** A form sends its empty fields, too; no other address of the list needs them. */
    public Listing {
        query = Arrays.stream(query.split("&"))
                .filter(asked -> !asked.isEmpty() && asked.indexOf('=') != asked.length() - 1)
                .collect(Collectors.joining("&"));
    }

    /** The page that the current request has asked for. */
    public static <T> Listing<T> here(Page<T> page) {
        String query = ServletUriComponentsBuilder.fromCurrentRequest().build().getQuery();
        return new Listing<>(page, Objects.requireNonNullElse(query, ""));
    }

    /** The page that was asked for, or the last one if there are not so many. */
    public static Pageable within(Pageable wanted, long total) {
        long last = Math.max(0, (total - 1) / wanted.getPageSize());
        return wanted.getPageNumber() <= last ? wanted : wanted.withPage((int) last);
    }

    /** The order that was asked for, as far as it is by one of the list's columns. */
    public static Sort known(Sort wanted, Collection<String> columns) {
        return Sort.by(wanted.stream()
                .filter(order -> columns.contains(order.getProperty()))
                .limit(1)
                .toList());
    }

    public List<T> rows() {
        return page.getContent();
    }

    /** How many rows there are on all pages. */
    public long total() {
        return page.getTotalElements();
    }

    /** The number of the page, from 1. */
    public int number() {
        return page.getNumber() + 1;
    }

    /** The number of the last page, from 1. */
    public int last() {
        return Math.max(1, page.getTotalPages());
    }

    /** Where another page of the same list is. */
    public String at(int number) {
        return address(here().replaceQueryParam("page", number));
    }

    /** Where the same list begins in the order of a column; the other way round if it is so already. */
    public String sortedBy(String column) {
        String sort = "ascending".equals(direction(column)) ? column + ",desc" : column;
        return address(here().replaceQueryParam("sort", sort).replaceQueryParam("page"));
    }

    /** Where the same list begins when it is no longer narrowed by that. */
    public String without(String name) {
        return address(here().replaceQueryParam(name).replaceQueryParam("page"));
    }

    /** What {@code aria-sort} says of a column, or {@code null} if the list is not sorted by it. */
    public @Nullable String direction(String column) {
        Sort.Order order = page.getSort().getOrderFor(column);
        return order == null ? null : order.isAscending() ? "ascending" : "descending";
    }

    private UriComponentsBuilder here() {
        return UriComponentsBuilder.newInstance().query(query);
    }

    private static String address(UriComponentsBuilder address) {
        return "?" + Objects.requireNonNullElse(address.build().getQuery(), "");
    }
}
