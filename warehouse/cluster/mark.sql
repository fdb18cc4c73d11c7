-- The mark of the shared folder.
SELECT mark FROM shared_folder
