-- What is taken over keeps its origin. A contribution outlives its project's deletion by refusing it, so both never go at
-- once: the refusal need not wait until the end, where nobody can say any more what it was about
alter table description_item alter constraint description_item_origin not deferrable;
alter table activity alter constraint activity_origin not deferrable;
