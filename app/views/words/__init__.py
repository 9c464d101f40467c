"""Words: what services say in codes and numbers, put into the reader's language.

Everything goes through Qt's translation in the context "words"; the English text is the source.
"""
