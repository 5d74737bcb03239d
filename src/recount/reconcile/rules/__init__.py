"""One rule of the contract a file; each looks at the board and gives findings in a fixed order."""
