"""Pure functions on strings: folding, tokens, blocks, sentences, tags."""
