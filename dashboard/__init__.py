"""How people see the dataset: pages, figures, the server and the command line."""
