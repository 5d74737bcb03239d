"""What everything in Recount is: immutable values that know no stage."""
