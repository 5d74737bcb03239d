"""Tests of the stage that resolves."""
