-- The button for who comes for mail leads to the motif with the envelope; until now it was the one whose code was "courrier".
update motif set pictogram = 'envelope' where code = 'courrier' and pictogram <> 'envelope';
