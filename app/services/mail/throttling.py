"""The provider's limits, kept over restarts: the pure bucket of `throttle`, in the database (ENG-5)."""
