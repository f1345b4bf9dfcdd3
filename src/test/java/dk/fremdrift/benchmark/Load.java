package dk.fremdrift.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Users who open page after page without a pause: one at a time in turn, or all of them at once. */
record Load(List<User> everybody, List<User> hr) {

    private List<User> users(Page page) {
        return page.isForHr() ? hr : everybody;
    }

    Times oneAtATime(Page page, Duration time) throws Exception {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        long until = System.nanoTime() + time.toNanos();
        for (int turn = 0; System.nanoTime() < until; turn++) {
            User user = users(page).get(turn % users(page).size());
            times.add(user.open(user.next(page)));
        }
        return Times.of(times);
    }

    Times allAtOnce(Page page, Duration time) throws InterruptedException, ExecutionException {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        List<Callable<Void>> work = new ArrayList<>();
        long until = System.nanoTime() + time.toNanos();
        for (User user : users(page)) {
            work.add(() -> {
                while (System.nanoTime() < until) {
                    times.add(user.open(user.next(page)));
                }
                return null;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        return Times.of(times);
    }

    /** All pages in turn, a little at a time, until the time is over: Java makes fast what it has seen often. */
    void warmUp(Duration time) throws InterruptedException, ExecutionException {
        long until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < until) {
            for (Page page : Page.values()) {
                allAtOnce(page, Duration.ofMillis(500));
            }
        }
    }
}
