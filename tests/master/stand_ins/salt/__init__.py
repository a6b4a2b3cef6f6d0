"""What the programs of the master use of Salt 3006, played from a scenario; the clock jumps from one event to the next."""
