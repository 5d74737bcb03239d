"""Incidents with their tolls, and what comparing figures shows."""
