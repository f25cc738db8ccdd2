#!python
print("Hello, world!")
