"""Gold, scores and the gate that holds them."""
