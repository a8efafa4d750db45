"""The models of what an answer holds, made from the models of the tables where there is one."""
