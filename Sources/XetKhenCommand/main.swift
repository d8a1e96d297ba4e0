import XetKhen

print("xetkhen")
